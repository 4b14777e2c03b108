package dev.leverage.cli;

import dev.leverage.audit.Finding;
import dev.leverage.audit.FindingCode;
import dev.leverage.source.Location;
import dev.leverage.source.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Findings as SARIF 2.1.0, the format in which code hosts take them. */
final class FindingsSarif {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private FindingsSarif() {}

  static String of(List<Finding> findings) {
    JsonText json = new JsonText().open('{');
    json.string("$schema", SCHEMA).string("version", "2.1.0");
    json.open("runs", '[').open('{');
    json.open("tool", '{').open("driver", '{').string("name", "leverage").open("rules", '[');
    for (FindingCode code : FindingCode.values()) {
      appendRule(code, json);
    }
    json.close(']').close('}').close('}');
    json.string("columnKind", "unicodeCodePoints");
    json.open("results", '[');
    findings.forEach(finding -> appendResult(finding, json));
    return json.close(']').close('}').close(']').close('}').toString();
  }

  private static void appendRule(FindingCode code, JsonText json) {
    json.open('{').string("id", code.id());
    json.open("shortDescription", '{').string("text", code.description()).close('}');
    json.open("defaultConfiguration", '{').string("level", level(code.severity())).close('}');
    json.close('}');
  }

  private static void appendResult(Finding finding, JsonText json) {
    json.open('{').string("ruleId", finding.code().id());
    json.string("level", level(finding.severity()));
    json.open("message", '{').string("text", finding.message()).close('}');
    json.open("locations", '[').open('{').open("physicalLocation", '{');
    json.open("artifactLocation", '{').string("uri", uri(finding.location().source())).close('}');
    if (finding.location() instanceof Location.Text text) {
      json.open("region", '{');
      json.number("startLine", text.line()).number("startColumn", text.column());
      json.close('}');
    }
    json.close('}');
    if (finding.location() instanceof Location.Cell cell) {
      json.open("logicalLocations", '[').open('{');
      json.string("fullyQualifiedName", cell.sheet() + "!" + cell.reference());
      json.close('}').close(']');
    }
    json.close('}').close(']').close('}');
  }

  private static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** A relative name stays relative, so that it fits whoever checks the sources out. */
  private static String uri(String name) {
    String path = name.replace('\\', '/');
    int colon = path.indexOf(':');
    boolean ambiguous = colon >= 0 && (path.indexOf('/') < 0 || colon < path.indexOf('/'));
    try {
      return new URI(null, null, ambiguous ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
