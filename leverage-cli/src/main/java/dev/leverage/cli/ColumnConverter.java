package dev.leverage.cli;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.Problem;
import dev.leverage.table.Vocabulary;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code Devin=agent}: a header and what it means. */
final class ColumnConverter implements ITypeConverter<Map.Entry<String, String>> {

  @Override
  public Map.Entry<String, String> convert(String text) {
    int sign = text.lastIndexOf('=');
    if (sign <= 0 || text.substring(0, sign).isBlank()) {
      throw new TypeConversionException(
          "expected a header and its meaning such as \"Devin=agent\", found "
              + Problem.quoted(text));
    }
    String header = text.substring(0, sign);
    String meaning = text.substring(sign + 1);
    try {
      Vocabulary.of(ReadOptions.DEFAULT.withColumn(header, meaning));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "expected a meaning such as title, human, agent, supervision, tokens, date or keep,"
              + " found "
              + Problem.quoted(meaning));
    }
    return Map.entry(header, meaning);
  }
}
