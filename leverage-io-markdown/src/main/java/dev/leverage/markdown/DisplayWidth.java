package dev.leverage.markdown;

import java.util.Arrays;

/**
 * How many columns of a fixed-width font a text takes, by UAX #11: wide and full-width characters
 * take two, combining ones none, ambiguous ones one.
 *
 * <p>The ranges are listed here, since those of the JDK change from release to release, and the
 * same record is to give the same bytes on all of them.
 */
final class DisplayWidth {

  private static final int JOINER = 0x200d;

  private static final int[] WIDE =
      ranges(
          "1100-115f 231a-231b 2329-232a 23e9-23ec 23f0-23f0 23f3-23f3 25fd-25fe 2614-2615 "
              + "2630-2637 2648-2653 267f-267f 268a-268f 2693-2693 26a1-26a1 26aa-26ab 26bd-26be "
              + "26c4-26c5 26ce-26ce 26d4-26d4 26ea-26ea 26f2-26f3 26f5-26f5 26fa-26fa 26fd-26fd "
              + "2705-2705 270a-270b 2728-2728 274c-274c 274e-274e 2753-2755 2757-2757 2795-2797 "
              + "27b0-27b0 27bf-27bf 2b1b-2b1c 2b50-2b50 2b55-2b55 2e80-3029 302e-303e 3041-3098 "
              + "309b-3247 3250-4dbf 4e00-a4cf a960-a97c ac00-d7a3 f900-faff fe10-fe19 fe30-fe6b "
              + "ff01-ff60 ffe0-ffe6 16fe0-16fff 17000-18dff 1aff0-1b2ff 1f004-1f004 1f0cf-1f0cf "
              + "1f18e-1f18e 1f191-1f19a 1f200-1f320 1f32d-1f335 1f337-1f37c 1f37e-1f393 "
              + "1f3a0-1f3ca 1f3cf-1f3d3 1f3e0-1f3f0 1f3f4-1f3f4 1f3f8-1f3fa 1f400-1f43e "
              + "1f440-1f440 1f442-1f4fc 1f4ff-1f53d 1f54b-1f54e 1f550-1f567 1f57a-1f57a "
              + "1f595-1f596 1f5a4-1f5a4 1f5fb-1f64f 1f680-1f6c5 1f6cc-1f6cc 1f6d0-1f6d2 "
              + "1f6d5-1f6df 1f6eb-1f6ef 1f6f4-1f6ff 1f7e0-1f7f0 1f90c-1f93a 1f93c-1f945 "
              + "1f947-1f9ff 1fa70-1faff 20000-3fffd");

  private static final int[] ZERO =
      ranges(
          "0300-036f 0483-0489 0591-05bd 05bf-05bf 05c1-05c2 05c4-05c5 05c7-05c7 0610-061a "
              + "064b-065f 0670-0670 06d6-06dc 06df-06e4 06e7-06e8 06ea-06ed 0900-0902 093a-093a "
              + "093c-093c 0941-0948 094d-094d 0951-0957 0962-0963 0e31-0e31 0e34-0e3a 0e47-0e4e "
              + "1160-11ff 1ab0-1aff 1dc0-1dff 200b-200f 202a-202e 2060-2064 2066-206f 20d0-20ff "
              + "302a-302d 3099-309a fe00-fe0f fe20-fe2f feff-feff 1f3fb-1f3ff e0001-e007f "
              + "e0100-e01ef");

  private DisplayWidth() {}

  private static int[] ranges(String text) {
    return Arrays.stream(text.split("[ -]")).mapToInt(part -> Integer.parseInt(part, 16)).toArray();
  }

  static int of(String text) {
    int width = 0;
    int previous = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
      int point = text.codePointAt(i);
      // What is joined to the character before it is drawn in its place.
      width += previous == JOINER ? 0 : of(point);
      previous = point;
    }
    return width;
  }

  private static int of(int point) {
    if (point < 0x300) {
      return 1;
    }
    if (isIn(ZERO, point)) {
      return 0;
    }
    return isIn(WIDE, point) ? 2 : 1;
  }

  private static boolean isIn(int[] ranges, int point) {
    int found = Arrays.binarySearch(ranges, point);
    // Bounds alternate: a place between a first and a last one is inside.
    return found >= 0 || (-found - 1) % 2 == 1;
  }
}
