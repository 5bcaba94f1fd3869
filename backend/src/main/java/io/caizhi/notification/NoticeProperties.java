package io.caizhi.notification;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house.
 *
 * @param from the sender of mails; without it none is sent
 * @param address where people open the application, in links
 * @param fromHour the first hour of a working day, in China, in which digests are sent
 * @param toHour the hour from which on none is sent any more
 */
@ConfigurationProperties("caizhi.notices")
record NoticeProperties(@Nullable String from, @DefaultValue("http://localhost:8080") String address,
		@DefaultValue("9") int fromHour, @DefaultValue("18") int toHour) {

	/** The whole address of one of a tenant's pages. */
	String page(String alias, String page) {
		return this.address + "/t/" + alias + page;
	}

}
