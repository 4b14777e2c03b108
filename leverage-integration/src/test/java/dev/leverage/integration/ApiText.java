package dev.leverage.integration;

import static java.util.stream.Collectors.joining;

import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a module offers to others, as text: its descriptor, and the public and protected members of
 * its exported types.
 *
 * <p>The text is the same for every compiler and JDK. What a compiler adds by itself is left out,
 * and so is what nobody can tell from it: of enums {@code values} and {@code valueOf}; of records
 * the canonical constructor and the accessors, which their header implies; of all types {@code
 * equals}, {@code hashCode} and {@code toString}.
 */
final class ApiText {
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

  /** Modifiers that say how a method works, not what it offers. */
  private static final int NOT_OFFERED = Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT;

  private final PublishedModule module;
  private final TypeText types = new TypeText();
  private final List<String> lines = new ArrayList<>();

  private ApiText(PublishedModule module) {
    this.module = module;
    renderDescriptor(module.descriptor());
    module.exportedPackages().forEach(this::renderPackage);
  }

  static ApiText of(PublishedModule module) {
    return new ApiText(module);
  }

  /** Returns the lines of the text. */
  List<String> lines() {
    return lines;
  }

  /** Returns the classes that the text names. */
  Set<Class<?>> namedTypes() {
    return types.named();
  }

  private void renderDescriptor(ModuleDescriptor descriptor) {
    lines.add("module " + descriptor.name());
    Set<String> directives = new TreeSet<>();
    for (ModuleDescriptor.Requires requires : descriptor.requires()) {
      if (!requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED)) {
        directives.add("  requires " + words(requires.modifiers()) + requires.name());
      }
    }
    for (ModuleDescriptor.Exports exports : descriptor.exports()) {
      directives.add("  exports " + exports.source() + targets(exports.targets()));
    }
    for (ModuleDescriptor.Opens opens : descriptor.opens()) {
      directives.add("  opens " + opens.source() + targets(opens.targets()));
    }
    for (ModuleDescriptor.Provides provides : descriptor.provides()) {
      directives.add(
          "  provides " + provides.service() + " with " + String.join(", ", provides.providers()));
    }
    descriptor.uses().forEach(service -> directives.add("  uses " + service));
    lines.addAll(directives);
  }

  private static String words(Set<ModuleDescriptor.Requires.Modifier> modifiers) {
    return modifiers.stream()
        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
        .sorted()
        .collect(joining());
  }

  private static String targets(Set<String> targets) {
    return targets.isEmpty() ? "" : " to " + String.join(", ", new TreeSet<>(targets));
  }

  private void renderPackage(String name) {
    lines.add("");
    lines.add("package " + name);
    module.classes(name).stream().filter(ApiText::isVisible).forEach(this::renderType);
  }

  private void renderType(Class<?> type) {
    lines.add("");
    lines.add("  " + header(type));
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        lines.add("    " + ((Enum<?>) constant).name());
      }
    }
    constructors(type).sorted().forEach(this::renderMember);
    Map<String, String> members = new TreeMap<>();
    for (Class<?> owner = type; owner != null; owner = hiddenSuperclass(owner)) {
      fields(owner).forEach(field -> members.put(field.getName(), field(field)));
      methods(owner).forEach(method -> members.putIfAbsent(signature(method), method(method)));
    }
    members.values().forEach(this::renderMember);
  }

  private void renderMember(String text) {
    lines.add("    " + text);
  }

  private String header(Class<?> type) {
    return deprecation(type)
        + modifiers(type)
        + kind(type)
        + type.getCanonicalName().substring(type.getPackageName().length() + 1)
        + types.parameters(type)
        + (type.isRecord() ? components(type) : "")
        + superclass(type)
        + interfaces(type)
        + permitted(type);
  }

  private static String modifiers(Class<?> type) {
    int bits = type.getModifiers();
    boolean implied = type.isInterface() || type.isEnum() || type.isRecord();
    return word(Modifier.isProtected(bits), "protected")
        + word(Modifier.isPublic(bits), "public")
        + word(Modifier.isStatic(bits) && !implied, "static")
        + word(Modifier.isAbstract(bits) && !implied, "abstract")
        + word(Modifier.isFinal(bits) && !implied, "final")
        + word(type.isSealed() && !type.isEnum(), "sealed");
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface ";
    }
    if (type.isInterface()) {
      return "interface ";
    }
    if (type.isEnum()) {
      return "enum ";
    }
    return type.isRecord() ? "record " : "class ";
  }

  private String components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(this::component)
        .collect(joining(", ", "(", ")"));
  }

  private String component(RecordComponent component) {
    return types.of(component.getAnnotatedType()) + " " + component.getName();
  }

  private String superclass(Class<?> type) {
    if (type.isInterface() || type.isEnum() || type.isRecord()) {
      return "";
    }
    Class<?> owner = type;
    while (hiddenSuperclass(owner) != null) {
      owner = owner.getSuperclass();
    }
    return owner.getSuperclass() == Object.class
        ? ""
        : " extends " + types.of(owner.getAnnotatedSuperclass());
  }

  private String interfaces(Class<?> type) {
    String names =
        Arrays.stream(type.getAnnotatedInterfaces())
            .filter(parent -> isVisible(raw(parent)))
            .map(types::of)
            .collect(joining(", "));
    if (names.isEmpty() || type.isAnnotation()) {
      return "";
    }
    return (type.isInterface() ? " extends " : " implements ") + names;
  }

  private String permitted(Class<?> type) {
    if (!type.isSealed() || type.isEnum()) {
      return "";
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .map(permitted -> isVisible(permitted) ? types.name(permitted) : "(hidden)")
        .distinct()
        .collect(joining(", ", " permits ", ""));
  }

  private static Stream<Field> fields(Class<?> owner) {
    return Arrays.stream(owner.getDeclaredFields())
        .filter(ApiText::isVisible)
        .filter(field -> !field.isEnumConstant());
  }

  private String field(Field field) {
    String modifiers = modifiers(field, Modifier.fieldModifiers());
    return deprecation(field)
        + modifiers
        + types.of(field.getAnnotatedType())
        + " "
        + field.getName();
  }

  private Stream<String> constructors(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(ApiText::isVisible)
        .filter(constructor -> !isCanonical(type, constructor))
        .map(constructor -> constructor(type, constructor));
  }

  private String constructor(Class<?> type, Constructor<?> constructor) {
    return deprecation(constructor)
        + modifiers(constructor, Modifier.constructorModifiers())
        + type.getSimpleName()
        + parameters(constructor)
        + types.all(constructor.getAnnotatedExceptionTypes(), " throws ", "");
  }

  private static Stream<Method> methods(Class<?> owner) {
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(ApiText::isVisible)
        .filter(method -> !isImplied(owner, method));
  }

  private String method(Method method) {
    String typeParameters = types.parameters(method);
    return deprecation(method)
        + modifiers(method, Modifier.methodModifiers() & ~unsaid(method.getDeclaringClass()))
        + word(method.isDefault(), "default")
        + (typeParameters.isEmpty() ? "" : typeParameters + " ")
        + types.of(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + parameters(method)
        + types.all(method.getAnnotatedExceptionTypes(), " throws ", "");
  }

  private String parameters(Executable executable) {
    AnnotatedType[] all = executable.getAnnotatedParameterTypes();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      boolean anyNumber = executable.isVarArgs() && i == all.length - 1;
      texts.add(anyNumber ? types.ofVarArgs(all[i]) : types.of(all[i]));
    }
    return "(" + String.join(", ", texts) + ")";
  }

  private static boolean isImplied(Class<?> owner, Method method) {
    String signature = signature(method);
    if (OF_EVERY_OBJECT.contains(signature)) {
      return true;
    }
    if (owner.isEnum()) {
      return signature.equals("values()") || signature.equals("valueOf(java.lang.String)");
    }
    return owner.isRecord()
        && Arrays.stream(owner.getRecordComponents())
            .anyMatch(component -> component.getAccessor().equals(method));
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getTypeName)
        .collect(joining(",", method.getName() + "(", ")"));
  }

  private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  private static Class<?> hiddenSuperclass(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    return parent == null || isVisible(parent) ? null : parent;
  }

  private static Class<?> raw(AnnotatedType type) {
    return type.getType() instanceof Class<?> plain
        ? plain
        : (Class<?>) ((ParameterizedType) type.getType()).getRawType();
  }

  private static boolean isVisible(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getDeclaringClass()) {
      if (!isVisible(each.getModifiers())) {
        return false;
      }
    }
    return !type.isSynthetic();
  }

  private static boolean isVisible(Member member) {
    return isVisible(member.getModifiers()) && !member.isSynthetic();
  }

  private static boolean isVisible(int bits) {
    return Modifier.isPublic(bits) || Modifier.isProtected(bits);
  }

  private static int unsaid(Class<?> owner) {
    return owner.isInterface() ? NOT_OFFERED | Modifier.PUBLIC | Modifier.ABSTRACT : NOT_OFFERED;
  }

  private static String modifiers(Member member, int offered) {
    String text = Modifier.toString(member.getModifiers() & offered);
    return text.isEmpty() ? "" : text + " ";
  }

  private static String deprecation(AnnotatedElement element) {
    Deprecated deprecated = element.getAnnotation(Deprecated.class);
    if (deprecated == null) {
      return "";
    }
    return deprecated.forRemoval() ? "@Deprecated(forRemoval) " : "@Deprecated ";
  }

  private static String word(boolean holds, String word) {
    return holds ? word + " " : "";
  }
}
