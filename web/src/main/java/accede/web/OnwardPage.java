package accede.web;

import io.quarkus.qute.TemplateInstance;

/// What is shown on the way to an identity provider, until the browser goes on; see [SignInPages].
///
/// @param about what happens
/// @param address of its page
record OnwardPage(Frame frame, Words words, String about, String address)
    implements TemplateInstance {}
