package lab.unroll.figure.catalogue;

import lab.unroll.figure.ChatLook;
import lab.unroll.figure.Figure;
import lab.unroll.figure.chat.AttentionFigure;
import lab.unroll.figure.chat.BeamFigure;
import lab.unroll.figure.chat.SaidFigure;
import lab.unroll.figure.chat.TalkFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.Words;

/** How the figures of a chatbot are made; before the first question there are none. */
final class Chats {

    private Chats() {
    }

    private interface Made {
        Figure of(ChatLook look, Theme theme, Words words, double width, double height);
    }

    static FigureSource talk(FigureData data) {
        String cell = data.cell().displayName();
        return of(data, (look, theme, words, w, h) -> new TalkFigure(look, cell, theme, words, w, h));
    }

    static FigureSource beam(FigureData data) {
        return of(data, BeamFigure::new);
    }

    static FigureSource attention(FigureData data) {
        return of(data, AttentionFigure::new);
    }

    static FigureSource said(FigureData data) {
        return of(data, (look, theme, words, w, h) -> new SaidFigure(look, false, theme, words, w, h));
    }

    static FigureSource saidTitled(FigureData data) {
        return of(data, (look, theme, words, w, h) -> new SaidFigure(look, true, theme, words, w, h));
    }

    private static FigureSource of(FigureData data, Made made) {
        ChatLook look = data.chatLook();
        Theme theme = data.theme();
        Words words = data.words();
        return look.talk() == null ? null : (w, h) -> made.of(look, theme, words, w, h);
    }
}
