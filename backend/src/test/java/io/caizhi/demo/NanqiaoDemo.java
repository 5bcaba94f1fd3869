package io.caizhi.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.caizhi.launcher.DemoDistrict;
import io.caizhi.testing.EmbeddedKeycloak;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * The demo: Nanqiao and its small neighbour, founded, peopled and told from 2022 to now.
 * Every step looks first what is there, so that a load that was killed goes on where it
 * stopped; its last step is the mark by which a later start knows that all is told.
 */
final class NanqiaoDemo implements DemoDistrict, SmartInitializingSingleton {

	private final Founding founding;

	private final Chronicle chronicle;

	private final Oversight oversight;

	private final PassingOn passing;

	private final DemoClock clock;

	NanqiaoDemo(Founding founding, Chronicle chronicle, Oversight oversight, PassingOn passing, DemoClock clock) {
		this.founding = founding;
		this.chronicle = chronicle;
		this.oversight = oversight;
		this.passing = passing;
		this.clock = clock;
	}

	/** Where all is told, time runs before anybody can ask. */
	@Override
	public void afterSingletonsInstantiated() {
		if (this.founding.complete()) {
			this.clock.release();
		}
	}

	@Override
	public void load(EmbeddedKeycloak keycloak, Consumer<String> progress) {
		load(Passwords.in(keycloak), progress);
	}

	void load(Passwords passwords, Consumer<String> progress) {
		if (this.founding.complete()) {
			return;
		}
		Catalogue catalogue = Catalogue.read();
		Instant now = this.clock.present();
		People people = this.founding.found(catalogue, progress);
		CompletableFuture<Void> passwordsSet = CompletableFuture.runAsync(() -> passwords.set(DemoAccounts.invited()));
		this.chronicle.tell(Chronicle.of(catalogue, now), people, now, (month) -> progress.accept(words(month)));
		this.oversight.tell(people, now);
		this.passing.tell(people, now);
		passwordsSet.join();
		this.founding.finish();
		this.clock.release();
	}

	@Override
	public List<Account> accounts() {
		return DemoAccounts.table();
	}

	static String words(YearMonth month) {
		return month.getYear() + " 年 " + month.getMonthValue() + " 月";
	}

}
