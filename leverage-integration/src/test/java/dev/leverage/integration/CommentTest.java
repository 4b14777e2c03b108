package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every exported type and member has a comment that names its parameters and its result.
 *
 * <p>The Javadoc tool, which judges all else about comments, would say so too; but that of JDK 17
 * wants a record's compact constructor to repeat what the record has said of its components. Such
 * constructors are left out here.
 */
class CommentTest {
  private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s*public \\w+ \\{.*");

  static List<PublishedModule> modules() {
    return PublishedModule.all().stream()
        .filter(module -> !module.exportedPackages().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everythingExportedIsDescribed(PublishedModule module, @TempDir Path classes)
      throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-Xdoclint:missing/protected",
              "--release",
              "17",
              "-proc:none",
              "-Xmaxwarns",
              "1000",
              "-d",
              classes.toString());
      compiler
          .getTask(
              null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources(module)))
          .call();
    }
    List<String> missing =
        found.getDiagnostics().stream()
            .filter(diagnostic -> !isAtCompactConstructor(diagnostic))
            .map(CommentTest::text)
            .toList();
    assertEquals(List.of(), missing);
  }

  private static List<Path> sources(PublishedModule module) {
    Path root = Repository.root().resolve(module.artifact()).resolve("src/main/java");
    return module.exportedPackages().stream()
        .map(name -> root.resolve(name.replace('.', '/')))
        .flatMap(CommentTest::javaFiles)
        .toList();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAtCompactConstructor(Diagnostic<? extends JavaFileObject> diagnostic) {
    return COMPACT_CONSTRUCTOR.matcher(sourceLine(diagnostic)).matches();
  }

  private static String sourceLine(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null) {
      return "";
    }
    try {
      return diagnostic
          .getSource()
          .getCharContent(true)
          .toString()
          .lines()
          .skip(Math.max(0, diagnostic.getLineNumber() - 1))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    String place =
        diagnostic.getSource() == null
            ? ""
            : Path.of(diagnostic.getSource().toUri()).getFileName()
                + ":"
                + diagnostic.getLineNumber()
                + ": ";
    return place + diagnostic.getMessage(Locale.ROOT);
  }
}
