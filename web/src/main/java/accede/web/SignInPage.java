package accede.web;

import io.quarkus.qute.TemplateInstance;

/// What the page of signing in shows; see [SignInPages].
///
/// @param name as typed before
/// @param to where one wanted to go
/// @param provider label of the identity provider; empty for none
record SignInPage(Frame frame, Words words, String wrong, String name, String to, String provider)
    implements TemplateInstance {}
