package lab.unroll.window.frame;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import lab.unroll.engine.KernelChoice;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.focus.FocusModel;
import lab.unroll.window.lesson.TeacherFolder;
import lab.unroll.window.presenter.PresenterModel;
import lab.unroll.window.session.Documents;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.state.TextSize;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.words.Words;

/**
 * What the window remembers until it is opened again: colours, size of the text, language, whether pictures should only fade, what networks are
 * trained with, which panels are open, that everything was asked for, the last folder and files, the folder of lessons, and its place on the screen.
 */
final class UserPreferences {

    private static final String THEME = "theme";
    private static final String REDUCED_MOTION = "reduced-motion";
    private static final String TEXT_SIZE = "text-size";
    private static final String PRESENTED_THEME = "presented-theme";
    private static final String PRESENTED_ZOOM = "presented-zoom";
    private static final String KERNELS = "kernels";
    private static final String EVERYTHING = "everything";
    private static final String PANEL = "panel-";
    private static final String WHOLE_BENCH = "whole-bench";
    private static final String LANGUAGE = "language";
    private static final String FOLDER = "folder";
    private static final String PLACE = "place";
    private static final String RECENT = "recent";
    private static final String LESSONS = "lessons";

    private final Settings store;

    /** What is kept in a store, which may be empty. */
    UserPreferences(Settings store) {
        this.store = store;
    }

    /**
     * What networks are trained with; from now on a choice is remembered.
     *
     * @param given what was asked for this time, or null for what was remembered
     */
    Computing computing(String given) {
        Computing computing = new Computing(given == null ? store.get(KERNELS, KernelChoice.AUTO) : given);
        computing.chosenProperty().addListener((o, was, is) -> store.put(KERNELS, is));
        return computing;
    }

    /** Which panels were open and whether everything was shown; from now on what is chosen there is remembered. */
    PanelsModel panels() {
        PanelsModel panels = new PanelsModel();
        for (Panel panel : Panel.values()) {
            String known = store.get(PANEL + panel.id(), "");
            if (known.equals("true") || known.equals("false")) {
                panels.choose(panel, Boolean.parseBoolean(known));
            }
        }
        panels.everythingProperty().set(store.getBoolean(EVERYTHING, false));
        panels.setOnChosen((panel, open) -> store.put(PANEL + panel.id(), open));
        panels.everythingProperty().addListener((o, was, is) -> store.put(EVERYTHING, is));
        return panels;
    }

    /**
     * Puts into a bench what was remembered, and from now on remembers what is chosen there.
     *
     * @param system what the user wants of every programme: it counts for what was never chosen here
     */
    void follow(BenchModel model, SystemLook system) {
        String known = store.get(THEME, "");
        Theme.ON_SCREEN.stream().filter(theme -> theme.id().equals(known)).findFirst().or(system::theme)
                .ifPresent(model.themeProperty()::set);
        model.stage().reducedMotionProperty().set(store.getBoolean(REDUCED_MOTION, system.reducedMotion().orElse(false)));
        TextSize size = model.stage().textSize();
        int percent = store.getInt(TEXT_SIZE, TextSize.USUAL);
        size.percentProperty().set(TextSize.CHOICES.contains(percent) ? percent : TextSize.USUAL);
        size.percentProperty().addListener((o, was, is) -> store.put(TEXT_SIZE, is.intValue()));
        model.themeProperty().addListener((o, was, is) -> store.put(THEME, is.id()));
        model.stage().reducedMotionProperty().addListener((o, was, is) -> store.put(REDUCED_MOTION, is));
    }

    /** Puts into a presentation how the last one was shown, and from now on remembers what is chosen there. */
    void follow(PresenterModel presented) {
        String known = store.get(PRESENTED_THEME, "");
        Theme.ON_SCREEN.stream().filter(theme -> theme.id().equals(known)).findFirst()
                .ifPresent(presented.themeProperty()::set);
        TextSize zoom = presented.zoom();
        int percent = store.getInt(PRESENTED_ZOOM, TextSize.USUAL);
        zoom.percentProperty().set(zoom.choices().contains(percent) ? percent : TextSize.USUAL);
        zoom.percentProperty().addListener((o, was, is) -> store.put(PRESENTED_ZOOM, is.intValue()));
        presented.themeProperty().addListener((o, was, is) -> store.put(PRESENTED_THEME, is.id()));
    }

    /**
     * Shows a bench in the language asked for, or else that of the last time, or else that of the system; from now on a choice
     * is remembered.
     *
     * @param given  what was asked for this time, or null
     * @param system the language of the system
     */
    void follow(BenchModel model, Locale given, Locale system) {
        model.languageProperty().set(given != null ? given : language(system));
        model.languageProperty().addListener((o, was, is) -> store.put(LANGUAGE, is.toLanguageTag()));
    }

    /** The language of the last time, or else that of the system. */
    Locale language(Locale system) {
        String known = store.get(LANGUAGE, "");
        return Words.LANGUAGES.stream().filter(one -> one.toLanguageTag().equals(known)).findFirst()
                .orElse(Words.nearest(system));
    }

    /** Puts into a window the files used last, and from now on remembers those that are used there. */
    void follow(Documents documents) {
        List<Path> known = store.get(RECENT, "").lines().flatMap(line -> path(line).stream()).filter(Files::exists).toList();
        documents.recentProperty().set(known);
        documents.recentProperty().addListener((o, was, is) -> {
            store.put(RECENT, is.stream().map(Path::toString).collect(Collectors.joining("\n")));
        });
    }

    /** A path that was remembered; none if this system has no such names. */
    private static Optional<Path> path(String known) {
        try {
            return known.isBlank() ? Optional.empty() : Optional.of(Path.of(known));
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    /** Opens the folder of lessons that was open, if it is still there, and from now on remembers the one that is. */
    void follow(TeacherFolder teacher) {
        path(store.get(LESSONS, "")).ifPresent(teacher::remember);
        teacher.folderProperty().addListener((o, was, is) -> {
            if (is != null) {
                store.put(LESSONS, is.toString());
            } else {
                store.remove(LESSONS);
            }
        });
    }

    /** The folder used last, if it is still there; null if not. */
    File folder() {
        File known = new File(store.get(FOLDER, ""));
        return known.isDirectory() ? known : null;
    }

    /** Remembers a folder. */
    void useFolder(File used) {
        if (used != null) {
            store.put(FOLDER, used.getPath());
        }
    }

    /** Whether the whole bench was there, whatever a lesson needs; from now on that is remembered. */
    void follow(FocusModel focus) {
        focus.everythingProperty().set(store.getBoolean(WHOLE_BENCH, false));
        focus.everythingProperty().addListener((o, was, is) -> store.put(WHOLE_BENCH, is));
    }

    /** True as long as nobody has asked for the whole bench. */
    boolean isFirstVisit() {
        return !store.getBoolean(EVERYTHING, false) && !store.getBoolean(WHOLE_BENCH, false);
    }

    /** Where the window was when it was closed last, if the screens of today show it. */
    Optional<WindowPlace> place(List<Rectangle2D> screens) {
        return WindowPlace.of(store.get(PLACE, "")).flatMap(known -> known.on(screens));
    }

    /** Remembers where the window is. */
    void leaveAt(WindowPlace place) {
        store.put(PLACE, place.toString());
    }
}
