package dev.leverage.integration.faults;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Attributes of a file, the setting of which may fail. */
record FaultyPermissions(PosixFileAttributeView inner, Faults faults)
    implements PosixFileAttributeView {

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public PosixFileAttributes readAttributes() throws IOException {
    return inner.readAttributes();
  }

  @Override
  public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
    faults.at("permissions");
    inner.setPermissions(permissions);
  }

  @Override
  public void setGroup(GroupPrincipal group) throws IOException {
    inner.setGroup(group);
  }

  @Override
  public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
    inner.setTimes(modified, accessed, created);
  }

  @Override
  public UserPrincipal getOwner() throws IOException {
    return inner.getOwner();
  }

  @Override
  public void setOwner(UserPrincipal owner) throws IOException {
    inner.setOwner(owner);
  }
}
