/**
 * Reads and writes leverage records as Markdown posts: {@link
 * dev.leverage.markdown.MarkdownFormat}.
 */
module dev.leverage.markdown {
  requires transitive dev.leverage.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires static org.jspecify;

  exports dev.leverage.markdown;

  provides dev.leverage.format.RecordFormat with
      dev.leverage.markdown.MarkdownFormat;
}
