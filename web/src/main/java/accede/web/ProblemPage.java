package accede.web;

import io.quarkus.qute.TemplateInstance;

/// What a reader sees where nothing can be shown.
record ProblemPage(Frame frame, Words words, String about) implements TemplateInstance {}
