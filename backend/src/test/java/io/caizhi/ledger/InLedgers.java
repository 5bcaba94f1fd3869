package io.caizhi.ledger;

import io.caizhi.ledger.kind.StandardKinds;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A test of ledgers, each time in a district of its own on a morning of November 2022.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
abstract class InLedgers {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	protected SetClock clock;

	@Autowired
	private StandardKinds standard;

	@Autowired
	protected ApplicationContext application;

	protected LedgerScene scene;

	@BeforeEach
	void begin() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.scene = anotherDistrict();
	}

	protected LedgerScene anotherDistrict() {
		return new LedgerScene(this.mvc, this.jdbc, this.clock, this.standard);
	}

	@AfterEach
	void backToNovember() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

}
