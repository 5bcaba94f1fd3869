package io.caizhi.rules.planted.downstream;

/** Planted: what upstream must not know. */
public record Later(String name) {

}
