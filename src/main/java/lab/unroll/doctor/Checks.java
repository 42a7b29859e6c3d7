package lab.unroll.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.paint.Fonts;

/** Everything that is looked at: one entry each. */
public final class Checks {

    /** Versions of Java that the tests have run on. */
    private static final int OLDEST = 17;
    private static final int NEWEST = 25;
    private static final long MEGABYTE = 1 << 20;
    /** What the lab needs with a large network in training, and what it has to have at all. */
    private static final long AMPLE = 512 * MEGABYTE;
    private static final long LEAST = 192 * MEGABYTE;
    /** Letters that must be drawn, by the font that draws them. */
    private static final Map<Fonts, String> LETTERS = Map.of(Fonts.TEXT, "Aé0→", Fonts.CHINESE, "門遞歸", Fonts.MONO, "A0",
            Fonts.MATH, "∂‖σ");

    private static final List<Check> ALL = List.of(
            new Check("java", Checks::java),
            new Check("system", machine -> List.of(Finding.well("system", machine.system(), machine.processor(),
                    machine.processors()))),
            new Check("javafx", machine -> List.of(machine.javafx().map(version -> Finding.well("javafx", version))
                    .orElseGet(() -> Finding.warning("javafx.none")))),
            new Check("display", Checks::display),
            new Check("fonts", machine -> List.of(fonts())),
            new Check("memory", machine -> List.of(memory(machine))),
            new Check("vectors", machine -> List.of(machine.vectors() ? Finding.well("vectors")
                    : Finding.warning("vectors.absent"))),
            new Check("encoding", machine -> List.of(encoding(machine))),
            new Check("folder.own", machine -> List.of(FolderCheck.of(machine.own()))),
            new Check("folder.present", machine -> List.of(FolderCheck.of(machine.present()))),
            new Check("folder.passing", machine -> List.of(FolderCheck.of(machine.passing()))));

    /**
     * What was found.
     *
     * @param check    its name, and the key of its words in the room {@code doctor}, after {@code check.}
     * @param findings at least one
     */
    public record Result(String check, List<Finding> findings) {
    }

    private Checks() {
    }

    /** Looks at everything, in order. */
    public static List<Result> of(Machine machine) {
        return ALL.stream().map(check -> new Result(check.id(), check.look().apply(machine))).toList();
    }

    private static List<Finding> java(Machine machine) {
        return List.of(machine.java() < OLDEST ? Finding.broken("java.old", machine.runtime(), OLDEST, NEWEST)
                : machine.java() > NEWEST ? Finding.warning("java.new", machine.runtime(), OLDEST, NEWEST)
                : Finding.well("java", machine.runtime()));
    }

    private static List<Finding> display(Machine machine) {
        if (machine.window().isPresent()) {
            return List.of(machine.window().get().library().map(library -> Finding.broken("display.library", library))
                    .orElseGet(() -> Finding.broken("display.none")));
        }
        List<Finding> found = new ArrayList<>();
        machine.screens().forEach(screen -> found.add(Finding.well("display", screen)));
        machine.painted().ifPresent(library -> found.add(Finding.warning("display.software", library)));
        return found.isEmpty() ? List.of(Finding.well("display.any")) : found;
    }

    private static Finding fonts() {
        List<String> broken = Stream.of(Fonts.values()).filter(font -> !isWhole(font)).map(Fonts::resource).toList();
        return broken.isEmpty() ? Finding.well("fonts", Fonts.values().length)
                : Finding.broken("fonts.broken", String.join(", ", broken));
    }

    /** True if it can be read and has the letters that are written in it. */
    private static boolean isWhole(Fonts font) {
        try {
            return font.size(12).canDisplayUpTo(LETTERS.getOrDefault(font, "A")) < 0;
        } catch (RuntimeException | LinkageError e) {
            // whatever is wrong with it, or with what Java needs to read it, the remedy is the same
            return false;
        }
    }

    private static Finding memory(Machine machine) {
        long megabytes = machine.heap() / MEGABYTE;
        return machine.heap() < LEAST ? Finding.broken("memory.little", megabytes, AMPLE / MEGABYTE)
                : machine.heap() < AMPLE ? Finding.warning("memory.short", megabytes, AMPLE / MEGABYTE)
                : Finding.well("memory", megabytes);
    }

    private static Finding encoding(Machine machine) {
        boolean any = Charset.isSupported(machine.encoding())
                && Charset.forName(machine.encoding()).equals(StandardCharsets.UTF_8);
        return any || machine.system().startsWith("Windows") ? Finding.well("encoding", machine.encoding())
                : Finding.warning("encoding.narrow", machine.encoding());
    }
}
