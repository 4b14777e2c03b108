package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.DayHeader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Gives days without a date the one that the caller supplies. */
final class DatingReader implements RecordReader {

  private final RecordReader reader;
  private final LocalDate date;

  private DatingReader(RecordReader reader, LocalDate date) {
    this.reader = reader;
    this.date = date;
  }

  static RecordReader over(RecordReader reader, ReadOptions options) {
    return options.defaultDate().isPresent()
        ? new DatingReader(reader, options.defaultDate().get())
        : reader;
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    return reader.advance(
        new ForwardingSink(sink) {
          @Override
          public void day(DayHeader header) throws IOException {
            super.day(
                header.date().isPresent()
                    ? header
                    : new DayHeader(Optional.of(date), header.title(), header.tags()));
          }
        });
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
