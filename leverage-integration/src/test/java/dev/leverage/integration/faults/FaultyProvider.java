package dev.leverage.integration.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes everything on to the provider of the machine, past {@link Faults}. */
final class FaultyProvider extends FileSystemProvider {

  private final FaultyFileSystem system;
  private final FileSystemProvider inner;

  FaultyProvider(FaultyFileSystem system, FileSystemProvider inner) {
    this.system = system;
    this.inner = inner;
  }

  private Faults faults() {
    return system.faults();
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = FaultyPath.real(path);
    boolean writing = options.contains(StandardOpenOption.WRITE);
    if (options.contains(StandardOpenOption.CREATE_NEW)) {
      faults().at("create");
    }
    FileChannel channel = inner.newFileChannel(real, options, attributes);
    return new FaultyChannel(channel, faults(), Files.isDirectory(real), writing);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(
        path, options.isEmpty() ? Set.of(StandardOpenOption.READ) : options, attributes);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    faults().at("move");
    inner.move(FaultyPath.real(source), FaultyPath.real(target), options);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    faults().at("link");
    inner.createLink(FaultyPath.real(link), FaultyPath.real(existing));
  }

  @Override
  public void delete(Path path) throws IOException {
    faults().at("delete");
    inner.delete(FaultyPath.real(path));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream =
        inner.newDirectoryStream(FaultyPath.real(folder), real -> true)) {
      for (Path real : stream) {
        Path path = system.of(real);
        if (filter.accept(path)) {
          paths.add(path);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return paths.iterator();
      }

      @Override
      public void close() {
        paths.clear();
      }
    };
  }

  @Override
  @SuppressWarnings("unchecked") // The view asked for is the one that is returned.
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    V view = inner.getFileAttributeView(FaultyPath.real(path), type, options);
    return view instanceof PosixFileAttributeView posix
        ? (V) new FaultyPermissions(posix, faults())
        : view;
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return inner.readAttributes(FaultyPath.real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return inner.readAttributes(FaultyPath.real(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    inner.setAttribute(FaultyPath.real(path), attribute, value, options);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return system.of(inner.readSymbolicLink(FaultyPath.real(link)));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    inner.checkAccess(FaultyPath.real(path), modes);
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return inner.getFileStore(FaultyPath.real(path));
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return inner.isSameFile(FaultyPath.real(path), FaultyPath.real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return inner.isHidden(FaultyPath.real(path));
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    inner.createDirectory(FaultyPath.real(folder), attributes);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    inner.copy(FaultyPath.real(source), FaultyPath.real(target), options);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
