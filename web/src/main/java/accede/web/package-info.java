/// Pages and API over HTTP. Thin: reads what is asked, asks the workbench, shows the answer in the
/// reader's language. Knows nothing of SQL or file formats. The only package that knows the web
/// framework. Read first: [accede.web.Serve].
@NullMarked
@OpenAPIDefinition(
    info = @Info(title = "Accede", version = "1"),
    components =
        @Components(
            parameters = {
              @Parameter(
                  name = "treaty",
                  in = ParameterIn.QUERY,
                  description = "Id or UN number; att if none",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "format",
                  in = ParameterIn.QUERY,
                  description = "json or csv; or the header Accept",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "known",
                  in = ParameterIn.QUERY,
                  description = "Only what was on record by the end of this day",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "language",
                  in = ParameterIn.QUERY,
                  description = "en, fr, es, ru, zh or ar",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "on",
                  in = ParameterIn.QUERY,
                  description = "The day, 2018-05-30; today if none",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "universe",
                  in = ParameterIn.QUERY,
                  description = "197, 195 or 193",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "by",
                  in = ParameterIn.QUERY,
                  description = "m49, subregion, un-group or an organization",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "count",
                  in = ParameterIn.QUERY,
                  description = "deposited or in-force",
                  schema = @Schema(type = SchemaType.STRING))
            }))
package accede.web;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullMarked;
