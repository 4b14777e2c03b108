package dev.leverage.integration;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Types as text, with their type arguments and whether they may be null; notes what it named. */
final class TypeText {
  private final Set<Class<?>> named = new LinkedHashSet<>();

  /** Returns the classes named so far. */
  Set<Class<?>> named() {
    return named;
  }

  String of(AnnotatedType type) {
    if (type instanceof AnnotatedArrayType array) {
      return of(array.getAnnotatedGenericComponentType()) + brackets(array);
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      return ofWildcard(wildcard);
    }
    if (type instanceof AnnotatedParameterizedType parameterized) {
      ParameterizedType plain = (ParameterizedType) type.getType();
      return annotations(type)
          + name((Class<?>) plain.getRawType())
          + all(parameterized.getAnnotatedActualTypeArguments(), "<", ">");
    }
    return annotations(type) + ofPlain(type.getType());
  }

  /** Returns what a method's last parameter is when it takes any number of arguments. */
  String ofVarArgs(AnnotatedType type) {
    return of(((AnnotatedArrayType) type).getAnnotatedGenericComponentType()) + "...";
  }

  private String ofWildcard(AnnotatedWildcardType wildcard) {
    AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
    if (lower.length > 0) {
      return "? super " + of(lower[0]);
    }
    return "?" + bounds(wildcard.getAnnotatedUpperBounds());
  }

  private String ofPlain(Type type) {
    return type instanceof Class<?> plain ? name(plain) : type.getTypeName();
  }

  /** Returns {@code <T extends Bound>}, or nothing where nothing is declared. */
  String parameters(GenericDeclaration declaration) {
    TypeVariable<?>[] variables = declaration.getTypeParameters();
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
            .collect(joining(", ", "<", ">"));
  }

  private String bounds(AnnotatedType[] bounds) {
    String text = Arrays.stream(bounds).map(this::of).collect(joining(" & "));
    return text.isEmpty() || text.equals("Object") ? "" : " extends " + text;
  }

  /** Returns the types between two brackets, or nothing where there are none. */
  String all(AnnotatedType[] types, String open, String close) {
    return types.length == 0
        ? ""
        : Arrays.stream(types).map(this::of).collect(joining(", ", open, close));
  }

  /** Returns the name in source form: nested types after a dot, {@code java.lang} left out. */
  String name(Class<?> type) {
    named.add(type);
    String name = type.getCanonicalName();
    boolean plainLang = type.getPackageName().equals("java.lang") && !type.isPrimitive();
    return plainLang ? name.substring("java.lang.".length()) : name;
  }

  private static String brackets(AnnotatedArrayType array) {
    String annotations = annotations(array);
    return annotations.isEmpty() ? "[]" : " " + annotations + "[]";
  }

  private static String annotations(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .map(annotation -> "@" + annotation.annotationType().getSimpleName() + " ")
        .sorted()
        .collect(joining());
  }
}
