package dev.leverage.markdown;

import dev.leverage.format.Change;
import java.util.List;

/**
 * A document that was changed, and how.
 *
 * @param text the document after it
 * @param changes the changes
 */
record TextEdit(OriginalText text, List<Change> changes) {

  TextEdit {
    changes = List.copyOf(changes);
  }
}
