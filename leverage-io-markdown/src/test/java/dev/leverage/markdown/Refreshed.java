package dev.leverage.markdown;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RefreshOptions;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A document that was refreshed in memory. */
record Refreshed(String text, List<Change> changes, List<Problem> problems) {

  static Refreshed of(String markdown) {
    return of(markdown, RefreshOptions.DEFAULT);
  }

  static Refreshed of(String markdown, RefreshOptions options) {
    return of(markdown.getBytes(StandardCharsets.UTF_8), options);
  }

  static Refreshed of(byte[] document, RefreshOptions options) {
    Problems problems = new Problems();
    Source source = Source.of("post.md", new ByteArrayInputStream(document));
    try {
      Edit edit = new MarkdownEditor().refresh(source, ReadOptions.DEFAULT, options, problems);
      return new Refreshed(
          new String(edit.content(), StandardCharsets.UTF_8), edit.changes(), problems.list());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
