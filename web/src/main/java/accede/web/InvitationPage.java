package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of an invitation shows; see [SignInPages].
///
/// @param code as typed before
record InvitationPage(Frame frame, Words words, List<String> wrong, String code)
    implements TemplateInstance {}
