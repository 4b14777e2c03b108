package dev.leverage.table;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import java.io.IOException;

/** A part of a document that becomes events: a day, or the days of a dashboard. */
interface DocumentPart {

  /** Returns the columns that only this record knows. */
  Columns columns();

  /** Delivers the next events; returns false once there are none. */
  boolean deliverNext(RecordSink sink) throws IOException;
}
