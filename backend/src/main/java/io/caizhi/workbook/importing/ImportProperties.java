package io.caizhi.workbook.importing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are read.
 *
 * @param keep how long a file that somebody may still need is kept, sealed
 */
@ConfigurationProperties("caizhi.importing")
record ImportProperties(@DefaultValue("7d") Duration keep) {

}
