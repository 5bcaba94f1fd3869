package io.caizhi.audit;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the audit log leaves its mark outside the database.
 *
 * @param heads a folder that the database's administrators cannot write to; best one that
 * is carried away daily
 */
@ConfigurationProperties("caizhi.audit")
record AuditProperties(@DefaultValue("audit-heads") Path heads) {

}
