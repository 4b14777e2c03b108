package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The BOM inherits nothing, so it repeats the version and the modules. */
class BomTest {
  @Test
  void theBomHasTheVersionOfTheParent() throws Exception {
    assertEquals(
        values("pom.xml", "/project/version"), values("leverage-bom/pom.xml", "/project/version"));
  }

  @Test
  void theBomListsEveryPublishedModule() throws Exception {
    assertEquals(
        PublishedModule.all().stream().map(PublishedModule::artifact).sorted().toList(),
        values("leverage-bom/pom.xml", "//dependencyManagement//artifactId"));
  }

  private static List<String> values(String pom, String path) throws Exception {
    Path file = Repository.root().resolve(pom);
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Node::getTextContent)
        .sorted()
        .toList();
  }
}
