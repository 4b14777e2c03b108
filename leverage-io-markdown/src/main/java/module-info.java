/** Reads and writes leverage records as Markdown posts. */
module dev.leverage.markdown {
  requires transitive dev.leverage.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires static org.jspecify;

  exports dev.leverage.markdown;
}
