/** Reads leverage records from saved web pages: {@link dev.leverage.html.HtmlFormat}. */
module dev.leverage.html {
  requires transitive dev.leverage.core;
  requires org.jsoup;
  requires static org.jspecify;

  exports dev.leverage.html;

  provides dev.leverage.format.RecordFormat with
      dev.leverage.html.HtmlFormat;
}
