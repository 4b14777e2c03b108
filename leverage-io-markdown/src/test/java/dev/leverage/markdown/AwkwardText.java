package dev.leverage.markdown;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that Markdown has a meaning for, and characters that get lost elsewhere. */
final class AwkwardText {

  private static final String[] PIECES = {
    "|",
    "\\",
    "\\|",
    "\\\\",
    "`",
    "``",
    "`a|b`",
    "`a\\|b`",
    "`<br>`",
    "<br>",
    "<br/>",
    "<BR />",
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\uffff",
    "&",
    "&amp;",
    "&#124;",
    "&#x7c;",
    "&lt;",
    "&#0;",
    "&#9999999;",
    "&nosuch;",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<script>alert(1)</script>",
    "<img src=x onerror=y>",
    "List<String>",
    "<http://x.y>",
    "<javascript:x>",
    "<a@b.c>",
    "[",
    "]",
    "[x]",
    "[x](http://y.z)",
    "[x](javascript:alert(1))",
    "![x](data:text/html,y)",
    "[x](<java&#115;cript:x>)",
    "[x]: /y",
    "*",
    "**b**",
    "_",
    "~~",
    "#",
    "# ",
    " #",
    "-",
    "–",
    "—",
    "n/a",
    "---",
    "===",
    "+",
    "1.",
    "1)",
    "=1+1",
    "@x",
    "$",
    "{{x}}",
    "'",
    "\"",
    ":",
    ": ",
    ",",
    ";",
    "^",
    "!",
    "(",
    ")",
    "é",
    "e\u0301",
    "漢字",
    "👩‍💻",
    "❤️",
    "🇩🇪",
    "\ud83d\ude00",
    "a",
    "b c",
    "Claude",
    "5m",
    "40h",
    "Agent",
    "Task",
    "Factor",
    "2026-04-02",
    "April 2, 2026",
    "leverage:",
    "<!-- leverage: day -->",
    "\\`",
    "\\<",
    "\\[",
    "\\&",
    "\\*",
    "\\ "
  };

  private AwkwardText() {}

  /** Texts without lone surrogates, possibly empty. */
  static Arbitrary<String> any() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, Arbitraries.of(PIECES)),
            net.jqwik.api.Tuple.of(1, character()));
    return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
  }

  private static Arbitrary<String> character() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .map(Character::toString);
  }

  static Arbitrary<String> notBlank() {
    return any().filter(text -> !text.isBlank());
  }

  static Arbitrary<String> columnName() {
    return notBlank().map(String::strip);
  }
}
