package io.caizhi.rollup;

import java.time.YearMonth;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** What was counted in one month. */
record MonthFigure(@Schema(type = "string", example = "2026-11") YearMonth month, @JsonUnwrapped Figure figure) {

}
