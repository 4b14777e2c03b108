package dev.leverage;

import dev.leverage.source.Location;

/** Is told when the next of several documents begins. */
interface InputWatch {

  InputWatch NONE = document -> {};

  void begin(Location document);
}
