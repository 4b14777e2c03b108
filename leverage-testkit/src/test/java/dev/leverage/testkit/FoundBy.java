package dev.leverage.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The laws that a mistake has to break; it may break others too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FoundBy {

  /** Returns the names of the laws. */
  String[] value();
}
