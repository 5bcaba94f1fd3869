package io.caizhi.demo;

import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.Verification;
import io.caizhi.plan.MonthClosing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Under the profile {@code demo}, the application finds its past. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

	@Bean
	@Primary
	DemoClock demoClock() {
		return new DemoClock();
	}

	@Bean
	NanqiaoDemo nanqiaoDemo(Founding founding, MonthlyReturns returns, Verification verification, MonthClosing closing,
			DemoAssessment assessment, Aftermath aftermath, DemoLedger ledger, Oversight oversight, PassingOn passing,
			PlatformTransactionManager transactions, JdbcClient jdbc, DemoClock clock) {
		Filing filing = new Filing(returns, verification, transactions, jdbc, clock);
		return new NanqiaoDemo(founding, new Chronicle(filing, closing, assessment, aftermath, ledger, jdbc, clock),
				oversight, passing, clock);
	}

}
