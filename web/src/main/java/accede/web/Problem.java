package accede.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// What scripts see where nothing can be answered (RFC 9457).
///
/// @param errors every value that cannot be right, a sentence each
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, String instance, List<String> errors) {}
