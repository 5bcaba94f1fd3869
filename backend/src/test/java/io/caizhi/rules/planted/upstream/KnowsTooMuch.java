package io.caizhi.rules.planted.upstream;

import io.caizhi.rules.planted.downstream.Later;

/** Planted: depends on a module that comes after its own. */
public record KnowsTooMuch(Later later) {

}
