package io.caizhi.scoring.scheme;

/** What withholds grade and rank 一票否决, by decision of the office. */
public record VetoRule(String code, String name) {

}
