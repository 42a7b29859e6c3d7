package lab.unroll.figure;

import lab.unroll.figure.paint.Token;

/** What a network is for. */
public enum NetworkRole {
    /** The only one. */
    ALONE(Token.TEXT, "gate.state"),
    /** Reads the question. */
    ENCODER(Token.ENCODER, "blocks.encoder"),
    /** Answers it. */
    DECODER(Token.DECODER, "blocks.decoder");

    private final Token token;
    private final String key;

    NetworkRole(Token token, String key) {
        this.token = token;
        this.key = key;
    }

    /** The hue of its blocks. */
    public Token token() {
        return token;
    }

    /** The key of its name. */
    public String key() {
        return key;
    }
}
