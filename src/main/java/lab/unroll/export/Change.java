package lab.unroll.export;

import java.awt.Rectangle;

/** Where a picture differs from the one before. */
final class Change {

    private Change() {
    }

    /** The smallest rectangle round all differences; one pixel in the corner where there are none. */
    static Rectangle of(int[] before, int[] now, int width) {
        int height = now.length / width;
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int first = 0;
            while (first < width && before[row + first] == now[row + first]) {
                first++;
            }
            if (first == width) {
                continue;
            }
            int last = width - 1;
            while (before[row + last] == now[row + last]) {
                last--;
            }
            left = Math.min(left, first);
            right = Math.max(right, last);
            top = Math.min(top, y);
            bottom = y;
        }
        return right < 0 ? new Rectangle(0, 0, 1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }
}
