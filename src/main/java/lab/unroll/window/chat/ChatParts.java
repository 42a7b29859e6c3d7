package lab.unroll.window.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.FigureParts;
import lab.unroll.window.view.Part;

/** The parts of the view: encoder and decoder on the words, and the beam. */
final class ChatParts extends FigureParts {

    ChatParts() {
        super(parts());
    }

    private static Map<Part, FigureKind> parts() {
        Map<Part, FigureKind> parts = new LinkedHashMap<>();
        parts.put(new Part("talk", "window", "chat.part.talk"), FigureKinds.TALK);
        parts.put(new Part("attention", "window", "chat.part.attention"), FigureKinds.ATTENTION);
        parts.put(new Part("beam", "window", "chat.part.beam"), FigureKinds.BEAM);
        return parts;
    }
}
