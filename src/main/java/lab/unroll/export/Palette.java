package lab.unroll.export;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 255 colours that stand for all colours of some pictures, and one more for what cannot be seen: the most frequent
 * ones as they are, and of the others the means of boxes that are cut at the median of their longest side (Heckbert 1982).
 */
final class Palette {

    /** The colour that is not seen. */
    static final int UNSEEN = 255;

    private static final int EXACT = 96;
    private static final int CHANNELS = 3;

    private final List<Integer> colours = new ArrayList<>();
    /** The place of every colour asked for, from 1; 0 for those that nobody has asked for. */
    private final byte[] places = new byte[1 << 24];

    /** A colour and how often it was seen. */
    private record Seen(int colour, int times) {

        int channel(int which) {
            return colour >> 8 * which & 0xff;
        }
    }

    /** Counts the colours of pictures. */
    static final class Counter {

        private final Map<Integer, Integer> times = new HashMap<>();

        void add(int[] pixels) {
            int run = 0;
            for (int i = 1; i <= pixels.length; i++) {
                run++;
                if (i == pixels.length || pixels[i] != pixels[i - 1]) {
                    times.merge(pixels[i - 1] & 0xffffff, run, Integer::sum);
                    run = 0;
                }
            }
        }

        Palette palette() {
            return new Palette(times.entrySet().stream().map(one -> new Seen(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparingInt(Seen::times).reversed().thenComparingInt(Seen::colour)).toList());
        }
    }

    private Palette(List<Seen> seen) {
        int exact = seen.size() <= UNSEEN ? seen.size() : EXACT;
        seen.subList(0, exact).forEach(one -> colours.add(one.colour));
        if (exact < seen.size()) {
            cut(new ArrayList<>(seen.subList(exact, seen.size())), UNSEEN - exact);
        }
    }

    /** Cuts the fullest box as long as there are too few; of each the mean is a colour. */
    private void cut(List<Seen> all, int wanted) {
        List<List<Seen>> boxes = new ArrayList<>(List.of(all));
        while (boxes.size() < wanted) {
            List<Seen> largest = boxes.stream().filter(box -> box.size() > 1)
                    .max(Comparator.comparingDouble(box -> weight(box) * length(box, longest(box)))).orElse(null);
            if (largest == null) {
                break;
            }
            int side = longest(largest);
            largest.sort(Comparator.comparingInt((Seen one) -> one.channel(side)).thenComparingInt(Seen::colour));
            double half = weight(largest) / 2;
            int at = 0;
            for (double before = 0; before < half && at < largest.size() - 1; at++) {
                before += largest.get(at).times;
            }
            List<Seen> upper = new ArrayList<>(largest.subList(Math.max(1, at), largest.size()));
            largest.subList(Math.max(1, at), largest.size()).clear();
            boxes.add(upper);
        }
        boxes.forEach(box -> colours.add(mean(box)));
    }

    private static double weight(List<Seen> box) {
        return box.stream().mapToDouble(Seen::times).sum();
    }

    private static int longest(List<Seen> box) {
        int longest = 0;
        for (int channel = 1; channel < CHANNELS; channel++) {
            if (length(box, channel) > length(box, longest)) {
                longest = channel;
            }
        }
        return longest;
    }

    private static int length(List<Seen> box, int channel) {
        int least = 255;
        int most = 0;
        for (Seen one : box) {
            least = Math.min(least, one.channel(channel));
            most = Math.max(most, one.channel(channel));
        }
        return most - least;
    }

    private static int mean(List<Seen> box) {
        int mean = 0;
        double weight = weight(box);
        for (int channel = 0; channel < CHANNELS; channel++) {
            double sum = 0;
            for (Seen one : box) {
                sum += (double) one.channel(channel) * one.times;
            }
            mean |= (int) Math.round(sum / weight) << 8 * channel;
        }
        return mean;
    }

    /** The place of the nearest colour, from 0 to 254. */
    int place(int colour) {
        int asked = colour & 0xffffff;
        if (places[asked] == 0) {
            places[asked] = (byte) (nearest(asked) + 1);
        }
        return (places[asked] & 0xff) - 1;
    }

    private int nearest(int asked) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            int red = (colours.get(i) >> 16 & 0xff) - (asked >> 16 & 0xff);
            int green = (colours.get(i) >> 8 & 0xff) - (asked >> 8 & 0xff);
            int blue = (colours.get(i) & 0xff) - (asked & 0xff);
            // the eye tells greens best and blues least
            int distance = 3 * red * red + 6 * green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** The colours as Java has them, 256 of them, with the one that is not seen. */
    IndexColorModel model() {
        byte[][] channels = new byte[CHANNELS][256];
        for (int i = 0; i < colours.size(); i++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                channels[channel][i] = (byte) (colours.get(i) >> 8 * (2 - channel));
            }
        }
        return new IndexColorModel(8, 256, channels[0], channels[1], channels[2], UNSEEN);
    }
}
