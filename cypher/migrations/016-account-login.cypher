CREATE CONSTRAINT account_login IF NOT EXISTS FOR (account:Account) REQUIRE account.login IS UNIQUE
