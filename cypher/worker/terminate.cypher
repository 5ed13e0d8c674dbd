// Ends the query that an account started under this id.
SHOW TRANSACTIONS YIELD transactionId AS running, metaData
WHERE metaData.question = $question
TERMINATE TRANSACTIONS running YIELD transactionId
RETURN transactionId
