package dev.leverage.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A module that is published: its artifact, and its descriptor and classes as they were built. */
final class PublishedModule {
  private static final List<String> ARTIFACTS =
      List.of(
          "leverage-core dev.leverage.core",
          "leverage-io-csv dev.leverage.csv",
          "leverage-io-excel dev.leverage.excel",
          "leverage-io-html dev.leverage.html",
          "leverage-io-json dev.leverage.json",
          "leverage-io-markdown dev.leverage.markdown",
          "leverage-cli dev.leverage.cli",
          "leverage-testkit dev.leverage.testkit");

  private final String artifact;
  private final ModuleReference reference;

  private PublishedModule(String artifact, ModuleReference reference) {
    this.artifact = artifact;
    this.reference = reference;
  }

  /** Returns all published modules. */
  static List<PublishedModule> all() {
    ModuleFinder finder = ModuleFinder.of(builtModules());
    return ARTIFACTS.stream()
        .map(line -> line.split(" ", 2))
        .map(names -> new PublishedModule(names[0], finder.find(names[1]).orElseThrow()))
        .toList();
  }

  /** Finds ours on the class path by the descriptors there; those of others are left alone. */
  private static Path[] builtModules() {
    try {
      List<Path> found = new ArrayList<>();
      ClassLoader loader = PublishedModule.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources("module-info.class"))) {
        try (InputStream in = url.openStream()) {
          if (ModuleDescriptor.read(in).name().startsWith("dev.leverage.")) {
            found.add(location(url));
          }
        }
      }
      return found.toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path location(URL descriptor) {
    String text = descriptor.toString();
    if (text.startsWith("jar:")) {
      return Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
    }
    return Path.of(URI.create(text)).getParent();
  }

  String artifact() {
    return artifact;
  }

  ModuleDescriptor descriptor() {
    return reference.descriptor();
  }

  /** Returns the packages that everybody may use, sorted. */
  List<String> exportedPackages() {
    return descriptor().exports().stream()
        .filter(Predicate.not(ModuleDescriptor.Exports::isQualified))
        .map(ModuleDescriptor.Exports::source)
        .sorted()
        .toList();
  }

  /** Returns the names of the files in the module, such as {@code dev/leverage/Leverage.class}. */
  List<String> files() {
    try (ModuleReader reader = reference.open();
        Stream<String> names = reader.list()) {
      return names.filter(name -> !name.endsWith("/")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of a file in the module. */
  String text(String file) {
    try (ModuleReader reader = reference.open();
        InputStream in = reader.open(file).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the classes of a package, nested ones among them, sorted by name. */
  List<Class<?>> classes(String packageName) {
    String folder = packageName.replace('.', '/') + "/";
    return files().stream()
        .filter(name -> name.startsWith(folder) && name.endsWith(".class"))
        .filter(name -> name.indexOf('/', folder.length()) < 0)
        .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
        .filter(name -> !name.endsWith(".package-info"))
        .sorted()
        .<Class<?>>map(PublishedModule::load)
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublishedModule.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return artifact;
  }
}
