package dev.leverage.integration.mistakes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The tests of the contract that a mistake has to fail; others may fail too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FoundBy {

  /** Returns the names of the tests. */
  String[] value();
}
