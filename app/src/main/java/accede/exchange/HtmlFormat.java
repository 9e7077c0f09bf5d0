package accede.exchange;

import accede.documents.Document;
import accede.documents.DocumentFormat;
import accede.documents.DocumentWriter;
import java.nio.charset.StandardCharsets;

/// Papers as one web page that needs nothing else: its styles are inside, it prints as a paper
/// should, and each figure says which record it rests on.
public final class HtmlFormat implements DocumentWriter {

  @Override
  public DocumentFormat format() {
    return DocumentFormat.HTML;
  }

  @Override
  public byte[] write(Document document) {
    String page =
        """
        <!DOCTYPE html>
        <html lang="{language}" dir="{direction}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <meta name="description" content="{subject}">
        <meta name="dcterms.issued" content="{issued}">
        <style>
        {styles}</style>
        </head>
        <body>
        <main>
        {paper}</main>
        </body>
        </html>
        """;
    return Gaps.in(page)
        .fill("language", PaperMarkup.escaped(document.language().toLanguageTag()))
        .fill("direction", document.rightToLeft() ? "rtl" : "ltr")
        .fill("title", PaperMarkup.escaped(document.titleLine()))
        .fill("subject", PaperMarkup.escaped(document.subject()))
        .fill("issued", document.masthead().issuedOn().toString())
        .fill(
            "styles",
            PaperMarkup.styles("paper.css", document) + PaperMarkup.styles("screen.css", document))
        .fill("paper", PaperMarkup.of(document, PaperMarkup.Medium.SCREEN))
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }
}
