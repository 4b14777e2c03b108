package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {

  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);

  private static Day.Builder ofProse() {
    return Day.on(APRIL_2).body(new Body(List.of(new Block.Prose("Nothing was done."))));
  }

  @Test
  void aDayOfTokensAloneHasTheTableThatTellsThem() {
    assertEquals(
        """
        # Leverage Record: April 02, 2026

        <!-- leverage: day date="2026-04-02" -->

        Nothing was done.

        ## Aggregate Statistics

        | Metric       | Value |
        | ------------ | ----: |
        | Total tasks  |     0 |
        | Total tokens |     3 |
        """,
        Documents.write(ofProse().tokens(Tokens.of(3)).build()));
  }

  @Test
  void aDayWithoutTitleAndTagsNeedsNoFrontMatter() {
    assertEquals(
        "# Leverage Record: April 02, 2026\n\n<!-- leverage: day date=\"2026-04-02\" -->\n\nNothing was done.\n",
        Documents.write(ofProse().build()));
  }

  @Test
  void aTitleOfItsOwnAndTagsStandInFrontMatter() {
    assertEquals(
        """
        ---
        title: A day off
        date: 2026-04-02
        ---

        # A day off

        <!-- leverage: day date="2026-04-02" title="A day off" -->

        Nothing was done.
        """,
        Documents.write(ofProse().title("A day off").build()));
    assertEquals(
        """
        ---
        date: 2026-04-02
        tags: [AI]
        ---

        # Leverage Record: April 02, 2026

        <!-- leverage: day date="2026-04-02" tags="AI" -->

        Nothing was done.
        """,
        Documents.write(ofProse().tags(List.of("AI")).build()));
  }
}
