package lab.unroll.cli.render;

import lab.unroll.figure.ChatLook;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.catalogue.LandscapeData;
import lab.unroll.figure.catalogue.RunsData;

/**
 * How one looks at a network in the views beside the diagram. Another view is one more of them.
 *
 * @param landscape the ground round it
 * @param dynamics  its states
 * @param runs      many trainings
 * @param text      the network beside its text
 * @param chat      what a chatbot says
 */
record RenderedLooks(LandscapeData landscape, DynamicsLook dynamics, RunsData runs, TextLook text, ChatLook chat) {

    /** Nothing is known but the network. */
    static final RenderedLooks NONE = new RenderedLooks(LandscapeData.NONE, DynamicsLook.USUAL, RunsData.NONE, TextLook.NONE,
            ChatLook.NONE);

    /** The same with the ground round the network. */
    RenderedLooks with(LandscapeData ground) {
        return new RenderedLooks(ground, dynamics, runs, text, chat);
    }

    /** The same with another look at the states. */
    RenderedLooks with(DynamicsLook look) {
        return new RenderedLooks(landscape, look, runs, text, chat);
    }

    /** The same with many trainings. */
    RenderedLooks with(RunsData many) {
        return new RenderedLooks(landscape, dynamics, many, text, chat);
    }

    /** The same beside its text. */
    RenderedLooks with(TextLook look) {
        return new RenderedLooks(landscape, dynamics, runs, look, chat);
    }

    /** The same with what a chatbot says. */
    RenderedLooks with(ChatLook said) {
        return new RenderedLooks(landscape, dynamics, runs, text, said);
    }
}
