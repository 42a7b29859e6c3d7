package lab.unroll.figure.parts;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.figure.NetworkRole;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.trace.Trace;

/** Lines over the copies that tell those of an encoder, whole, from those of its decoder, dashed; with their legend. */
public final class RoleLines {

    private static final double Y = 2;
    private static final double BREADTH = 3;
    private static final double ASIDE = 5;

    private RoleLines() {
    }

    /**
     * Paints the lines at the upper edge of a figure; nothing where there is one network.
     *
     * @param first the first step shown
     * @param last  the last step shown
     * @param left  left edge of each step
     * @param pitch breadth of a step
     */
    public static void paint(Brush brush, Scene scene, int first, int last, IntToDoubleFunction left, double pitch) {
        if (!scene.isPair()) {
            return;
        }
        int encoderLength = scene.trace().encoderLength();
        line(brush, scene, NetworkRole.ENCODER, first, Math.min(last, encoderLength), left, pitch);
        line(brush, scene, NetworkRole.DECODER, Math.max(first, encoderLength + 1), last, left, pitch);
    }

    private static void line(Brush brush, Scene scene, NetworkRole role, int from, int to, IntToDoubleFunction left,
                             double pitch) {
        if (from <= to) {
            stroke(brush, role, scene.theme().colour(role.token()), left.applyAsDouble(from) + ASIDE,
                    left.applyAsDouble(to) + pitch - ASIDE, Y, BREADTH);
        }
    }

    private static void stroke(Brush brush, NetworkRole role, Color colour, double from, double to, double y,
                               double breadth) {
        Path2D path = new Path2D.Double();
        path.moveTo(from, y);
        path.lineTo(to, y);
        if (role == NetworkRole.DECODER) {
            brush.dashed(path, colour, breadth);
        } else {
            brush.stroke(path, colour, breadth);
        }
    }

    /** What the encoder reads and what is right to answer, such as 58+97 and 164; empty where there is one network. */
    public static Optional<String> asked(Scene scene) {
        Trace trace = scene.trace();
        if (!scene.isPair() || !trace.sequence().hasClasses()) {
            return Optional.empty();
        }
        List<String> heard = scene.inputLabels().subList(0, trace.encoderLength());
        // letters stand together, words apart
        String between = heard.stream().allMatch(label -> label.codePointCount(0, label.length()) == 1) ? "" : " ";
        String read = String.join(between, heard);
        String right = IntStream.rangeClosed(trace.encoderLength() + 1, trace.length()).filter(trace.sequence()::isJudged)
                .map(trace.sequence()::targetClass).takeWhile(symbol -> symbol != scene.endSymbol())
                .mapToObj(scene.outputLabels()::get).collect(Collectors.joining(between));
        return Optional.of(!isAnswerKnown(scene) ? scene.words().get("pair.read", read) : scene.words().get("pair.asked", read, right));
    }

    /** False for what somebody asked of his own, to which no right answer was ever told. */
    public static boolean isAnswerKnown(Scene scene) {
        Trace trace = scene.trace();
        return IntStream.rangeClosed(trace.encoderLength() + 1, trace.length()).anyMatch(trace.sequence()::isJudged);
    }

    /** Names both lines. */
    public static void legend(LegendLine legend, Scene scene) {
        if (!scene.isPair()) {
            return;
        }
        for (NetworkRole role : List.of(NetworkRole.ENCODER, NetworkRole.DECODER)) {
            Color colour = scene.theme().colour(role.token());
            legend.sign(22, (brush, place) -> stroke(brush, role, colour, place.getMinX(), place.getMaxX(),
                    place.getCenterY(), BREADTH), "`" + scene.words().get(role.key()) + "`", false, colour);
        }
        asked(scene).ifPresent(legend::words);
    }
}
