package io.caizhi.kernel;

/**
 * An answer of the API that was written before, to be sent as it is.
 *
 * @param <T> what it says
 * @param json the text of it, in UTF-8; nobody changes it
 */
public record Written<T>(byte[] json) {

}
