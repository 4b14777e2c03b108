package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("slow")
class InlineTextProperties {

  @Provide
  Arbitrary<String> texts() {
    return AwkwardText.any();
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aCellIsReadBackAsItWas(@ForAll("texts") String text) {
    assertEquals(text, InlineReading.read(InlineWriting.cell(text)));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aHeadingIsReadBackAsItWas(@ForAll("texts") String text) {
    String line = BlockStructure.headingLine(1, InlineWriting.heading(text));
    assertEquals(1, SourceText.lines(line).size());
    TopBlock block = BlockStructure.of(line).get(0);
    assertEquals(TopBlock.Kind.HEADING, block.kind());
    assertEquals(text, InlineReading.read(block.text()));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void whatIsReadIsWrittenInOneWay(@ForAll("texts") String source) {
    String text = InlineReading.read(source);
    String written = InlineWriting.cell(text);
    assertEquals(written, InlineWriting.cell(InlineReading.read(written)));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aCellHoldsNeitherALineBreakNorAPipeOnItsOwn(@ForAll("texts") String text) {
    String cell = InlineWriting.cell(text);
    assertTrue(cell.chars().noneMatch(c -> c < ' '));
    assertFalse(cell.replace("\\|", "").contains("|"));
    assertEquals(cell, BlockStructure.strip(cell));
  }
}
