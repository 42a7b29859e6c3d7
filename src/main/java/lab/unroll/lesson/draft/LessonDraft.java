package lab.unroll.lesson.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.export.AtomicFile;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.file.LessonFiles;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.setup.SeenBench;
import lab.unroll.lesson.setup.SettingsText;
import lab.unroll.session.Section;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.BenchState;
import lab.unroll.state.EditState;
import lab.unroll.train.InternalsCurve;
import lab.unroll.train.Observations;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * A lesson to begin with: a step to play, one to predict and one to do, on the bench as it is. What settings cannot say,
 * first of all what has been learnt, is in a session beside it.
 */
public final class LessonDraft {

    private static final int MOST_SESSIONS = 999;

    private final BenchState state;
    private final SeenBench seen;
    private final Words words;

    private LessonDraft(BenchState state, SeenBench seen, Locale language) {
        this.state = state;
        this.seen = seen;
        words = Words.of("draft", language);
    }

    /**
     * Writes a lesson, and its session where it needs one, each whole or not at all.
     *
     * @param target  the file, which is replaced if it is there; a session never is
     * @param station its number
     * @param bench   what is on the bench
     * @param seen    what the window shows of it
     * @throws InputException if the bench is none that a lesson can bring, or a file cannot be written
     */
    public static void write(Path target, int station, Session bench, SeenBench seen, Locale language) {
        LessonDraft draft = new LessonDraft(bench.state(), seen, language);
        Map<String, String> settings = SettingsText.experiment(bench.state().experiment());
        settings.putAll(SettingsText.input(bench.state()));
        String text = draft.text(station, settings);
        if (!draft.isSaidBy(text, target, LessonFolder.empty())) {
            Path sessions = LessonFiles.folderOf(target).resolve(LessonFolder.SESSIONS);
            String name = free(sessions, target);
            text = draft.text(station, Map.of(SettingsText.session(), name));
            keep(small(bench), LessonFiles.folderOf(target).resolve(LessonFolder.pathOf(name)), draft, text, target);
        }
        AtomicFile.write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the session, unless a lesson could not go on from it. */
    private static void keep(Session session, Path file, LessonDraft draft, String text, Path target) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new InputException(e, "lesson.folder", file.getParent(), FileProblem.reason(e));
        }
        SessionFile.write(session, file);
        try {
            LessonReader.read(text, target.getFileName().toString(), LessonFolder.around(target));
        } catch (InputException unusable) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                unusable.addSuppressed(e);
            }
            throw new InputException(unusable, "lesson.draft", unusable);
        }
    }

    /** Without what a lesson does not show: what the network was like inside on the way, other branches, what was written. */
    private static Session small(Session whole) {
        EditState edit = whole.state().edit();
        BenchState state = new BenchState(new EditState(edit.experiment(), edit.example(), edit.pins(), edit.edits(),
                edit.plan(), edit.gradients()), whole.state().iterations(), whole.state().view());
        Session kept = new Session(state);
        for (Section<?> section : List.of(Sections.TRAINING, Sections.HISTORY, Sections.KERNELS)) {
            kept = with(kept, whole, section);
        }
        return whole.get(Sections.OBSERVED).isEmpty() ? kept : kept.with(Sections.OBSERVED,
                new Observations(whole.get(Sections.OBSERVED).get().heldOut(), InternalsCurve.NONE));
    }

    private static <T> Session with(Session kept, Session whole, Section<T> section) {
        return whole.get(section).map(part -> kept.with(section, part)).orElse(kept);
    }

    /** A name that no session has, after that of the lesson. */
    private static String free(Path sessions, Path target) {
        String plain = target.getFileName().toString().replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = LessonFolder.isName(plain) ? plain : "bench";
        return IntStream.rangeClosed(1, MOST_SESSIONS).mapToObj(n -> n == 1 ? name : name + "-" + n)
                .filter(one -> !Files.exists(sessions.resolve(one + SessionFile.ENDING))).findFirst()
                .orElseThrow(() -> new InputException("lesson.folder", sessions, MOST_SESSIONS));
    }

    /** True if the settings alone bring this bench. */
    private boolean isSaidBy(String text, Path target, LessonFolder folder) {
        if (state.iterations() > 0) {
            return false;
        }
        try {
            BenchSetup setup = LessonReader.read(text, target.getFileName().toString(), folder).steps().get(0).setup();
            EditState read = setup.opened(state.view()).edit();
            EditState own = state.edit().begun();
            return read.experiment().equals(own.experiment()) && read.example().equals(own.example())
                    && read.pins().equals(own.pins()) && read.edits().equals(own.edits())
                    && read.gradients().equals(own.gradients());
        } catch (InputException notSayable) {
            return false;
        }
    }

    // The text

    private String text(int station, Map<String, String> experiment) {
        int length = state.edit().example().sequence().length();
        int before = Math.max(1, Math.min(SettingsText.step(state), length - 1));
        int asked = Math.min(length, before + 1);
        int unit = Math.max(0, state.view().unit()) + 1;
        String value = "h[" + asked + "][" + unit + "]";
        String symbol = "h_{" + asked + "}^{" + unit + "}";
        Map<String, String> matter = new LinkedHashMap<>();
        matter.put("station", Integer.toString(station));
        matter.put("title", words.get("title"));
        matter.putAll(experiment);
        return String.join("\n", "---", lines(matter), "---", "",
                "## " + words.get("play.title"), "", words.get("play.text"), "",
                block("beat", "play 90"), block("bench", lines(bench(Map.of()))), block("notes", words.get("play.notes")),
                "## " + words.get("predict.title"), "", words.get("predict.text", before), "",
                block("beat", "predict"), block("bench", lines(bench(Map.of("step", Integer.toString(before),
                        "cover", asked == before ? "all" : "after", "backward", "no")))),
                block("predict number", words.get("predict.question", symbol) + "\n\n- [x] {{" + value + "}} ± 0.05\n---\n"
                        + words.get("predict.told", symbol, "{{" + value + "}}")),
                block("reveal", "step: " + asked),
                block("see step", words.get("see.question", unit) + "\n\n- [x] {{argmax t: abs(h[t][" + unit + "])}}"),
                block("notes", words.get("predict.notes")),
                "## " + words.get("do.title"), "", words.get(length > 1 ? "do.text" : "do.weight"), "",
                block("beat", "do"), block("bench", lines(bench(Map.of("step", "1", "backward", "no")))),
                block("goal", length > 1 ? "at-step: " + length : "weight-changed: yes")
                        + (length > 1 ? "\n" + block("solution", "step: " + length) : ""),
                block("notes", words.get("do.notes")),
                "# " + words.get("exercises"), "",
                "## " + words.get("exercise.title"), "", words.get("exercise.text", symbol), "",
                block("bench", "step: " + asked), block("answer", words.get("exercise.answer", symbol, "{{" + value + "}}")));
    }

    /** The settings of the bench as it is, with some of them otherwise. */
    private Map<String, String> bench(Map<String, String> other) {
        Map<String, String> lines = new LinkedHashMap<>(SettingsText.look(state, seen));
        other.forEach((key, value) -> {
            if (!key.equals("backward") || lines.containsKey(key)) {
                lines.put(key, value);
            }
        });
        return lines;
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining("\n"));
    }

    private static String block(String kind, String content) {
        return "```" + kind + "\n" + content + "\n```\n";
    }
}
